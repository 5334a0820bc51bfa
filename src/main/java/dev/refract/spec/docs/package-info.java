/**
 * What is generated from the declarations: the JSON Schema for editors and the catalog for people.
 */
package dev.refract.spec.docs;
