namespace CommissioningCases.Filling;

/// <summary>Who records fictitious histories: for each role one person, in the place from which the role speaks.</summary>
internal sealed class FictitiousPeople
{
    private readonly Dictionary<Role, Person> _people;

    public FictitiousPeople(Random random, string pct, string sha)
    {
        _people = new()
        {
            [Role.Commissioner] = New(Role.Commissioner, pct),
            [Role.BoardSecretary] = New(Role.BoardSecretary, pct),
            [Role.ShaReviewer] = New(Role.ShaReviewer, sha),
            [Role.UnionRepresentative] = New(Role.UnionRepresentative, sha),
        };

        Person New(Role role, string organisation) => new(FictitiousEntries.NewGuid(random), $"{role.Title()} of {organisation}", "", role, organisation);
    }

    public Person Of(Role role) => _people[role];
}
