/** Operations on numbers, dates, places and persons, each recognized by rules and built-in lists. */
package dev.refract.augment.text.entity;
