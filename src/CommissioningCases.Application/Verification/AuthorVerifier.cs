using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Recording;

namespace CommissioningCases.Application.Verification;

/// <summary>
/// Whether whoever an entry of a history names may have recorded it: in that role, from that organisation, and where it takes a second person, as one. Administrators
/// import, and tell of people and places outside this service: what they bring in nobody here had to have a right to.
/// </summary>
internal sealed class AuthorVerifier(KnownBodies bodies, MergerHistory mergers)
{
    private readonly List<Guid> _authors = [];

    /// <summary>To be asked of every entry in its order.</summary>
    /// <param name="before">The history before the entry.</param>
    /// <returns>What is wrong, to follow the entry's number; null where nothing is.</returns>
    public string? Check(CaseState before, Entry entry, ParsedAction parsed)
    {
        _authors.Add(entry.UserId);
        if (!ExchangeNames.TryParse<Role>(entry.Role, out var role))
        {
            return $"is said to be recorded in the role “{entry.Role}”, and there is none.";
        }

        var person = new Person(entry.UserId, entry.UserName, "", role, entry.Organisation)
        {
            Union = (parsed.Action as RespondAsStaffSide)?.Union,
            Merged = entry.Organisation is { } own ? mergers.MergedInto(OrganisationKind.Pct, own, entry.RecordedAt) : [],
            Areas = entry.Organisation is { } sha ? mergers.MergedInto(OrganisationKind.Sha, sha, entry.RecordedAt) : [],
        };
        return role == Role.Administrator ? OfAdministrator(person) : OfRole(before, person, parsed) ?? OfPlace(before, person, parsed) ?? OfSubject(before, entry, person, parsed);
    }

    private static string? OfAdministrator(Person person) =>
        person.Organisation is { } organisation ? $"is said to be imported for {organisation}, but administrators act for no organisation." : null;

    private static string? OfRole(CaseState before, Person person, ParsedAction parsed)
    {
        var definition = before.File?.Kind.Find(parsed.Name) ?? before.Rules.Kinds.Select(kind => kind.Find(parsed.Name)).FirstOrDefault(found => found is not null);
        return definition?.MayBeTriedBy(person.Role) == true ? null : $"is said to be recorded by {Described(person)}, who does not try {parsed.Name}.";
    }

    /// <summary>Nobody records on what is not in their sight.</summary>
    private string? OfPlace(CaseState before, Person person, ParsedAction parsed)
    {
        var isInSight = (before.File, parsed.Action) switch
        {
            (CaseFile file, _) when person.Role == Role.Provider => ProviderRights.MaySay(file, parsed.Action, person.Organisation),
            (CaseFile file, _) => IsInSight(file.Logged.Pct),
            (ContractFile file, _) => IsInSight(file.Pct),
            (ProgrammeFile file, _) => IsInSightOfCluster(file.Cluster),
            (null, LogCase { Pct: { Length: > 0 } pct }) => person.Organisation == pct,
            (null, RecordContract { Pct: { Length: > 0 } pct }) => person.Organisation == pct || IsInSight(pct),
            (null, OpenProgramme opening) => IsInSightOfCluster(opening.Cluster),
            _ => true,
        };
        return isInSight ? null : $"is said to be recorded by {Described(person)}, which has it not in sight.";

        bool IsInSight(string pct) => Scope.Of(person).Holds(pct, CaseProjections.ShaOf(pct, bodies));

        bool IsInSightOfCluster(string code) => bodies.FindCluster(code)?.IsInScopeOf(Scope.Of(person)) != false;
    }

    private string? OfSubject(CaseState before, Entry entry, Person person, ParsedAction parsed)
    {
        if (before.File is not CaseFile file)
        {
            return null;
        }

        if (BoardRights.SecondPerson(file, parsed) is { Fact.Mark.Number: var number } && _authors[number - 1] == entry.UserId)
        {
            return $"is said to be recorded by whoever recorded entry {number}, where it takes a second person.";
        }

        return OversightRights.Check(person, file, parsed, Calendar.DayOf(entry.RecordedAt)) is [var fault, ..]
            ? $"is said to be recorded by {Described(person)}, who may not say that: {EnglishFormat.LowerFirst(fault.Message)}."
            : null;
    }

    private static string Described(Person person) =>
        $"{(person.Role is Role.ShaReviewer or Role.Auditor ? "an" : "a")} {EnglishFormat.LowerFirst(person.Role.Title())} of {person.Organisation ?? "no organisation"}";
}
