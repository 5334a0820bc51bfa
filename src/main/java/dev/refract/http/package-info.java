/** HTTP servers of this program: the embedded schema registry's and the monitor's are built on one. */
package dev.refract.http;
