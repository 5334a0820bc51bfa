/** Operations that leave what a lossy format or a poor camera leaves. */
package dev.refract.augment.image.compression;
