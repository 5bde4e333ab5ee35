"""Wrote the files beside it, with NumPy 2.4.6; NpyArrayTest says what they hold."""

import numpy as np

two = np.array([[0.5, 0.25, 0.25], [0.125, 0.75, 0.125]])
np.save("f8.npy", two)
np.save("f4.npy", two.astype("<f4"))
np.save("f2.npy", np.array([[0.5, -65504.0, 2.0**-24], [np.inf, 1 / 3, -0.0]], dtype="<f2"))
np.save("big-endian.npy", two.astype(">f8"))
np.save("fortran.npy", np.asfortranarray(two))
members = np.arange(2 * 3 * 4, dtype="<f8").reshape(2, 3, 4)
np.save("members.npy", members)
np.save("members-fortran.npy", np.asfortranarray(members))
np.save("u2.npy", np.array([0, 1, 65535], dtype="<u2"))
np.save("i8.npy", np.array([-1, 2**40], dtype="<i8"))
np.save("bool.npy", np.array([True, False]))
np.save("text.npy", np.array(["a", "b"]))
np.save("complex.npy", np.array([1j]))
np.save("objects.npy", np.array([{"a": 1}], dtype=object), allow_pickle=True)
np.save("fields.npy", np.array([(1, 2.0)], dtype=[("a", "<i4"), ("b", "<f8")]))
np.save("scalar.npy", np.float64(1))
np.save("empty.npy", np.zeros((0, 3)))
with open("version2.npy", "wb") as file:
    np.lib.format.write_array(file, two, version=(2, 0))
np.savez("stored.npz", probabilities=two, labels=np.array([2, 1]))
np.savez_compressed("deflated.npz", probabilities=two)
