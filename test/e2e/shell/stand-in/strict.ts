/** Makes asking for something the stand-in does not have an error with its name, instead of a silent `undefined`. */
export function strict<Value extends object>(name: string, value: Value): Value {
  return new Proxy(value, {
    get(target, property) {
      // Promises are looked for with `then`, and consoles and module loaders look for symbols.
      if (typeof property === 'symbol' || property === 'then' || property in target)
        return Reflect.get(target, property);
      throw new Error(`stand-in: ${name}.${property} is not implemented`);
    },
    construct(target, args, newTarget) {
      return strict(`${name}#`, Reflect.construct(target as never, args, newTarget) as object);
    },
  });
}
