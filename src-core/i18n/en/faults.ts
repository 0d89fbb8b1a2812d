/** Why a page could not be read, as exactly as it is known. */
export const faults = {
  'failure.nothing_at': 'There is nothing at this address (status {status}).',
  'failure.less_often': 'The server asks to be left alone for a while (status {status}).',
  'failure.server_trouble': 'The server has trouble of its own (status {status}).',
  'cause.no_route': 'There is no connection to the internet.',
  'cause.name': 'The name of the server could not be found.',
  'cause.resolver': 'The name of the server could not be looked up.',
  'cause.refused': 'The server refused the connection.',
  'cause.cut': 'The connection was cut.',
  'cause.proxy': 'The proxy did not let the connection through.',
  'cause.stranger': 'Somebody else answered in place of the server.',
  'cause.untrusted': 'The certificate of the server is not to be trusted.',
  'cause.certificate_date':
    'The certificate of the server has expired or is not valid yet, or the clock of this computer is wrong.',
  'cause.sign_in': 'The network wants somebody to sign in before it lets anything through.',
  'detail.nothing_here': 'There is nothing to read at this address.',
  'detail.not_a_status_page':
    '{what, select, page {{title, select, none {This is a web page, but not a status page Greenbar knows.} other {“{title}” is a web page, but not a status page Greenbar knows.}}} feed {{title, select, none {This is a feed, but not a status page Greenbar knows.} other {“{title}” is a feed, but not a status page Greenbar knows.}}} other {This is data, but not that of a status page Greenbar knows.}}',
  'detail.empty_answer': 'The answer is empty where the page’s data was expected.',
  'detail.web_page_instead': 'The answer is a web page where the page’s data was expected.',
  'detail.cut_short': 'The answer breaks off in the middle.',
  'detail.emptied': 'The page no longer lists any components.',
  'detail.older_copy': 'The server answered with an older copy of the page than before.',
  'detail.clock_behind':
    'The clock of this computer is behind: the page was last read at a time that is still to come.',
  'detail.not_an_address': 'That is not an https address that could be read.',
  'detail.no_such_format': 'There is no format called “{format}”.',
  'detail.choice_needed': 'The page does not tell what its data is asked for by: enter it under “{option}”.',
  'detail.no_such_option':
    'There is no option “{option}” here: {format} has {options, select, none {no options} other {these options: {options}}}.',
  'detail.option_too_long': '{option}: at most {most, number} characters are taken.',
  'detail.option_not_one_of': '{option} cannot be “{value}”; it is one of: {values}.',
} as const;
