/**
 * Tables as samples: CSV, TSV, JSON and JSON Lines.
 */
package dev.refract.feed.table;
