import type { Element } from "@xmldom/xmldom";
import {
  attributeNames,
  attributeOf,
  childElements,
  nameOf,
  parentOf,
  placeOf,
  typeOf,
} from "./manifest-elements";
import type { ManifestFault } from "./manifest-fault";
import { elementRules, type ElementRule, type Occurs } from "./manifest-rules";
import { valueRules, type ValueType } from "./value-rules";

const ancestry = (element: Element): readonly string[] => {
  const parent = parentOf(element);
  return parent === null ? [nameOf(element)] : [...ancestry(parent), nameOf(element)];
};

/** The rule for an element: by its type, else by as many of its parents as the table names. */
const ruleOf = (element: Element): ElementRule | undefined => {
  const type = typeOf(element);
  if (type !== null) return elementRules[`${nameOf(element)}(${type})`];
  const names = ancestry(element);
  return [-3, -2, -1]
    .map((from) => elementRules[names.slice(from).join("/")])
    .find((rule) => rule !== undefined);
};

const valueFaults = (place: string, type: ValueType, value: string): readonly ManifestFault[] => {
  const problem = valueRules[type](value);
  return problem === null ? [] : [{ place, problem }];
};

const attributeFaults = (element: Element, rule: ElementRule): readonly ManifestFault[] => {
  const place = placeOf(element);
  const allowed = rule.attributes ?? {};
  const present = attributeNames(element);
  return [
    ...present
      .filter((name) => !(name in allowed))
      .map((name) => ({ place, problem: `has the unknown attribute ${name}` })),
    ...Object.entries(allowed).flatMap(([name, type]) =>
      present.includes(name)
        ? valueFaults(`${place}/@${name}`, type, attributeOf(element, name))
        : [{ place, problem: `has no attribute ${name}` }],
    ),
  ];
};

const atLeast: Readonly<Record<Occurs, number>> = { one: 1, optional: 0, some: 1, any: 0 };
const atMost: Readonly<Record<Occurs, number>> = {
  one: 1,
  optional: 1,
  some: Infinity,
  any: Infinity,
};

const childFaults = (element: Element, rule: ElementRule): readonly ManifestFault[] => {
  const place = placeOf(element);
  const expected = rule.children ?? [];
  const order = expected.map(([name]) => name);
  const found = childElements(element).map(nameOf);
  const unknown = found.filter((name) => !order.includes(name));
  const misplaced = found.filter(
    (name, at) => at > 0 && order.indexOf(name) < order.indexOf(found[at - 1] ?? name),
  );
  const miscounted = expected.filter(([name, occurs]) => {
    const count = found.filter((other) => other === name).length;
    return count < atLeast[occurs] || count > atMost[occurs];
  });
  return [
    ...unknown.map((name) => ({ place, problem: `may not hold ${name}` })),
    ...misplaced.map((name) => ({ place, problem: `holds ${name} out of order` })),
    ...miscounted.map(([name, occurs]) => ({ place, problem: `must hold ${occurs} ${name}` })),
  ];
};

/** Checks an element and everything below it against `elementRules`: names, order, counts, values. */
export const checkStructure = (element: Element): readonly ManifestFault[] => {
  const place = placeOf(element);
  const rule = ruleOf(element);
  if (rule === undefined) {
    const type = typeOf(element);
    return [{ place, problem: `is not known${type === null ? "" : ` with the type ${type}`}` }];
  }
  return [
    ...attributeFaults(element, rule),
    ...(rule.text === undefined ? [] : valueFaults(place, rule.text, element.textContent ?? "")),
    ...childFaults(element, rule),
    ...childElements(element).flatMap(checkStructure),
  ];
};
