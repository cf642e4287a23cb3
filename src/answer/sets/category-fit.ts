/** Whether an order is of those whom a question asks for, where a notice ranks cities, counties, departments and firms apart. */
import type { Question } from "../../question/question.js";
import type { Order } from "./orders.js";

/** What it adds that an order is of the places asked for. */
const OF_CLASS = 0.3;
const COUNTIES = /县/;
const BODIES = /(?:部门|企业|单位|公司|机关|学校)$/;
const PLACES = /区域|地区|城市|市州|县区|区县|[市县区州]$/;

/** 哪个县区: an order of counties before one of cities, and the other way round; what that adds or takes. */
export function categoryFit({ whose }: Question, { category }: Order): number {
  if (whose === "" || category === null) return 0;
  const asked = COUNTIES.test(whose);
  const own = COUNTIES.test(category);
  if (asked === own) return asked ? OF_CLASS : 0;
  return asked || /城市|市州|地市/.test(whose) ? -OF_CLASS : 0;
}

/** 前三名是哪几个区域: an order of departments or firms is none of places. */
export function isOfBodies({ whose, plain }: Question, { category }: Order): boolean {
  return category !== null && BODIES.test(category) && PLACES.test(whose) && !plain.includes(category);
}
