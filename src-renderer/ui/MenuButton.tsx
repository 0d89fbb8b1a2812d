import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import './controls.css';
import './menu.css';

interface MenuButtonProps<Id extends string> {
  readonly label: string;
  readonly items: readonly { readonly id: Id; readonly label: string }[];
  readonly onAction: (id: Id) => void;
  readonly disabled?: boolean;
}

/** A button that opens a few things to do. */
export function MenuButton<Id extends string>({ label, items, onAction, disabled = false }: MenuButtonProps<Id>) {
  return (
    <MenuTrigger>
      <AriaButton className="button button-plain" isDisabled={disabled}>
        {label}
      </AriaButton>
      <Popover className="menu-popover" placement="bottom end">
        <Menu
          className="menu"
          items={items}
          onAction={(key) => {
            const item = items.find(({ id }) => id === key);
            if (item !== undefined) onAction(item.id);
          }}
        >
          {(item) => (
            <MenuItem id={item.id} className="menu-item">
              {item.label}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
