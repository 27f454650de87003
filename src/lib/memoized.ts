/** Works something out of an object once, for as long as that is there: lists ask it of every row again with each page that comes. */
export function memoized<K extends object, V>(workOut: (object: K) => V): (object: K) => V {
  const known = new WeakMap<K, V>();
  return (object) => {
    let value = known.get(object);
    if (value === undefined) {
      value = workOut(object);
      known.set(object, value);
    }
    return value;
  };
}
