/** Looks at pages in a real browser. */
package dev.refract.browser;
