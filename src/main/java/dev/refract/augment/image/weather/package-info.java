/** Weather, light and lens effects: translucent layers that move nothing. */
package dev.refract.augment.image.weather;
