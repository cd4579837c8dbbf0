namespace CommissioningCases.Application.Reference;

/// <summary>What the mergers of trusts and authorities make of whom somebody sees.</summary>
public static class PersonMergers
{
    /// <summary>The same person with what was merged into their organisations by that day; the Department's readers with every authority that there is.</summary>
    public static Person On(this Person person, DateOnly day, ReferenceData reference) => person.Role switch
    {
        Role.Commissioner or Role.BoardSecretary => person.WithTrusts(day, reference.Bodies),
        Role.UnionRepresentative => person.WithTrusts(day, reference.Bodies).WithAreas(day, reference),
        Role.ShaReviewer => person.WithAreas(day, reference),
        Role.DepartmentReader => person with { Areas = [.. reference.Shas.Select(sha => sha.Code)] },
        _ => person,
    };

    private static Person WithTrusts(this Person person, DateOnly day, KnownBodies bodies) =>
        person.Organisations.SelectMany(own => bodies.MergedInto(own, day)).Except(person.Organisations).Distinct().ToList() is { Count: > 0 } merged ? person with { Merged = merged } : person;

    private static Person WithAreas(this Person person, DateOnly day, ReferenceData reference) =>
        person.Organisation is { } own && reference.ShasMergedInto(own, day) is { Count: > 0 } merged ? person with { Areas = merged } : person;
}
