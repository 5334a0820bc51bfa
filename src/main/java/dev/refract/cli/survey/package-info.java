/**
 * A look at a data set before it is sent anywhere: what is in it, and what of it is broken.
 */
package dev.refract.cli.survey;
