/** How a question says that something was not done: 没通过验收的, 未支出的. */

/** 没|整改 of 没整改的还有多少项. */
export const UNDONE = /(?:没有?|未)(?<verb>[\u4e00-\u9fff]{2})/;
