/** Weather, light and what lies between the scene and the sensor: drawn on top, translucent, moving nothing. */
package dev.refract.augment.image.weather;
