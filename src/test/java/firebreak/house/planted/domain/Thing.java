package firebreak.house.planted.domain;

public record Thing(String name) {}
