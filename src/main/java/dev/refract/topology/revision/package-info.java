/** What a task knows of each id: the content that was published, its number, and the samples that went out. */
package dev.refract.topology.revision;
