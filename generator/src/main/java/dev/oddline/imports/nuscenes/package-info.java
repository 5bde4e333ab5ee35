/** The summary that the nuScenes devkit writes about an evaluation of object detection. */
@NullMarked
package dev.oddline.imports.nuscenes;

import org.jspecify.annotations.NullMarked;
