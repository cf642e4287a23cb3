/** What is to be done or reached, told from what was: 要, 力争, 到2025年, 计划; not the 要 of 重要 or 要求. */

/** Says that something is to be. */
export const DEMAND =
  /(?<![重主需只纲摘首]|平均)要(?![求点素闻])|力争|确保|(?<!度)计划(?=新|完成|实施|建|开|在|于|到|年|安排|投入|启动|改造|扩|培|引)(?![^，]*[已仍尚未])|到20\d\d年|不低于|不高于|控制在|不超过/;

/** Says for the rest of the sentence that something is to be: 到2025年，…. */
export const DEADLINE = /(?:^|，)[^，]{0,4}到20\d\d年|(?<![重主需只纲摘首])要(?:于|在|将|确保|把)|力争|确保/;
