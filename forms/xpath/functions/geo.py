"""Geographic functions (ODK XForms, XPath functions: Utility). Metres and square metres, not rounded."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from forms.xpath.functions.function import ANY, B, N, S, function
from forms.xpath.functions.strings import texts
from forms.xpath.values import NAN, Value

EARTH_RADIUS = 6_378_100.0
"""Metres, as JavaRosa has it."""

Point = tuple[float, float]
"""Latitude and longitude in degrees."""

_FEWEST_OF_AREA = 3
_FEWEST_OF_LINE = 2


def points_of(text: str) -> list[Point] | None:
    """The points of a geopoint, geotrace or geoshape; None when one of them is none."""
    found = [_point(part) for part in text.split(";") if part.strip()]
    return None if not found or None in found else [point for point in found if point is not None]


def _point(text: str) -> Point | None:
    parts = text.split()
    try:
        latitude, longitude = (float(part) for part in parts[:2])
    except ValueError:
        return None
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def _all_points(values: tuple[Value, ...]) -> list[Point] | None:
    """Of one trace or shape, of the points of a node-set, of points given one by one."""
    found: list[Point] = []
    for text in texts(values):
        points = points_of(text)
        if points is None:
            return None
        found.extend(points)
    return found


def _distance(*values: Value) -> float:
    points = _all_points(values)
    if points is None:
        return NAN
    return math.fsum(between(one, other) for one, other in pairwise(points))


def between(one: Point, other: Point) -> float:
    """Great-circle distance by the haversine formula."""
    (lat1, lon1), (lat2, lon2) = (tuple(map(math.radians, point)) for point in (one, other))
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS * math.asin(min(1.0, math.sqrt(half)))


def _area(*values: Value) -> float:
    points = _all_points(values)
    if points is None:
        return NAN
    if len(points) < _FEWEST_OF_AREA:
        return 0.0
    total = math.fsum(_slice(one, other) for one, other in zip(points, [*points[1:], points[0]], strict=True))
    return abs(total) * EARTH_RADIUS**2 / 2


def _slice(one: Point, other: Point) -> float:
    """What a side adds to a spherical polygon's area (Chamberlain and Duquette, 2007, JPL 07-3)."""
    turn = math.radians(other[1] - one[1])
    return turn * (2 + math.sin(math.radians(one[0])) + math.sin(math.radians(other[0])))


def _geofence(point: str, shape: str) -> bool:
    """Whether the point is inside the shape: how often a line from it crosses the border."""
    place, border = points_of(point), points_of(shape)
    if place is None or border is None or len(border) < _FEWEST_OF_AREA or border[0] != border[-1]:
        return False
    (latitude, longitude), *_ = place
    inside = False
    for (lat1, lon1), (lat2, lon2) in pairwise(border):
        crosses = (lat1 > latitude) != (lat2 > latitude)
        if crosses and longitude < (lon2 - lon1) * (latitude - lat1) / (lat2 - lat1) + lon1:
            inside = not inside
    return inside


def _intersects(line: str) -> bool:
    """Whether a trace or shape crosses itself."""
    points = points_of(line)
    if points is None:
        return False
    sides = [(one, other) for one, other in pairwise(points) if one != other]
    closed = len(points) > _FEWEST_OF_LINE and points[0] == points[-1]
    return any(_cross(*one, *other) for one, other in _apart(sides, closed))


def _apart(sides: list[tuple[Point, Point]], closed: bool) -> Iterator[tuple[tuple[Point, Point], ...]]:
    """Every two sides that do not share an end by being neighbours."""
    for first in range(len(sides)):
        for second in range(first + 2, len(sides)):
            if not (closed and first == 0 and second == len(sides) - 1):
                yield sides[first], sides[second]


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    turns = (_turn(a, b, c), _turn(a, b, d), _turn(c, d, a), _turn(c, d, b))
    if turns[0] != turns[1] and turns[2] != turns[3]:
        return True
    ends = ((turns[0], a, b, c), (turns[1], a, b, d), (turns[2], c, d, a), (turns[3], c, d, b))
    return any(turn == 0 and _within(one, other, point) for turn, one, other, point in ends)


def _turn(a: Point, b: Point, c: Point) -> int:
    value = (b[1] - a[1]) * (c[0] - a[0]) - (b[0] - a[0]) * (c[1] - a[1])
    return (value > 0) - (value < 0)


def _within(a: Point, b: Point, point: Point) -> bool:
    return all(min(a[axis], b[axis]) <= point[axis] <= max(a[axis], b[axis]) for axis in (0, 1))


GEO = {
    "area": function(_area, ANY, gives=N),
    "enclosed-area": function(_area, ANY, gives=N),
    "distance": function(_distance, ANY, gives=N, more=True),
    "geofence": function(_geofence, S, S, gives=B),
    "intersects": function(_intersects, S, gives=B),
}
