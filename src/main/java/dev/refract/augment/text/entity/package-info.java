/** Operations on numbers, dates, places and persons, each recognised by rules and lists of our own. */
package dev.refract.augment.text.entity;
