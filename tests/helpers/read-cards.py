"""Reads voting cards with OpenCV: a folder of pictures (PGM) and `marks.json`; prints what each shows as JSON."""

import json
import math
import sys
from pathlib import Path

import cv2
import numpy as np

folder = Path(sys.argv[1])
aruco = cv2.aruco
marks = json.loads((folder / "marks.json").read_text())
bits = [np.array(mark, dtype=np.uint8).reshape(5, 5) for mark in marks]
dictionary = aruco.Dictionary_get(aruco.DICT_5X5_50)
dictionary.bytesList = np.stack([aruco.Dictionary_getByteListFromBits(each)[0] for each in bits])
dictionary.markerSize = 5
dictionary.maxCorrectionBits = 1
parameters = aruco.DetectorParameters_create()
parameters.adaptiveThreshWinSizeMax = 43
parameters.adaptiveThreshWinSizeStep = 8
parameters.errorCorrectionRate = 1.0

found = {}
for path in sorted(folder.glob("*.pgm")):
    corners, numbers, _ = aruco.detectMarkers(cv2.imread(str(path), 0), dictionary, parameters=parameters)
    cards = []
    for quad, number in zip(corners, [] if numbers is None else numbers.flatten()):
        one, two, three, four = quad[0]
        up = (one + two - three - four) / 2
        turn = round(math.degrees(math.atan2(up[0], -up[1])) / 90) % 4
        cards.append([int(number) + 1, "ABCD"[turn]])
    found[path.stem] = cards
print(json.dumps(found))
