/** What passes between the stages, and the records that leave: samples, dead letters and their headers. */
package dev.refract.topology.record;
