/** What a running pipeline says of itself over HTTP: metrics for Prometheus, and whether it is alive and ready. */
package dev.refract.monitor;
