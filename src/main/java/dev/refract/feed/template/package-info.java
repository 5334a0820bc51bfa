/**
 * Labeled texts from templates: {@code what is the weather in {city} {day}}.
 *
 * <p>A {@link dev.refract.feed.template.TemplateSet} is what a user writes: templates with slots, and of each
 * slot the values or the range of numbers that may fill it. {@link dev.refract.feed.template.TemplateGenerator} draws
 * as many different texts as were planned. They are synthetic, not augmented (they have no origin), and say so in
 * their attributes: which template, and what filled its slots.
 */
package dev.refract.feed.template;
