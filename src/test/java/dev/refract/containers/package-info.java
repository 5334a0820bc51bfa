/**
 * Refract's production image on a cluster of three brokers, all of them in containers, while things go wrong. Needs a
 * Docker engine and the images of {@code deploy/image/build}; elsewhere these tests are skipped, with the reason.
 */
package dev.refract.containers;
