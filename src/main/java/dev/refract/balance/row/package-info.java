/**
 * How a balance is stored: rows with a key and bytes, a layout number first. The other packages define which rows
 * there are.
 */
package dev.refract.balance.row;
