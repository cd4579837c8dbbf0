namespace CommissioningCases.Domain.Choice;

/// <summary>What people call the things that a programme names by codes, and those whom it names by their user names.</summary>
public sealed class ProgrammeNames(KnownBodies bodies, IReadOnlyDictionary<string, string> people) : Names(bodies)
{
    public override string Person(string userName) => people.GetValueOrDefault(userName, userName);
}
