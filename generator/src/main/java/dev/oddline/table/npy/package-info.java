/** Arrays as NumPy writes them: NPY files, and NPZ archives of them. Python objects in them are never loaded. */
@NullMarked
package dev.oddline.table.npy;

import org.jspecify.annotations.NullMarked;
