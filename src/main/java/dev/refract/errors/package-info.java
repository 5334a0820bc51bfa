/** The root of all exceptions whose message is for the user; knows no other package. */
package dev.refract.errors;
