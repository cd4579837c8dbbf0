namespace CommissioningCases.Application.Registers;

/// <summary>The scope in which lists are read.</summary>
internal static class ListScope
{
    /// <summary>
    /// A union's area is a Primary Care Trust or a Strategic Health Authority. Which of the two it is decides by which index a list is read: by either of
    /// them at once it could be read by none.
    /// </summary>
    public static Scope Of(Person? person, KnownBodies bodies)
    {
        var scope = Scope.Of(person);
        return scope switch
        {
            { IsEverything: false, Pcts: [var own, ..], Shas: [_, ..] } => bodies.FindPct(own) is null ? new Scope(false, [], scope.Shas) : new Scope(false, scope.Pcts, []),
            _ => scope,
        };
    }

    /// <summary>Whether the person sees what is kept from union representatives: see <see cref="UnionSight"/>.</summary>
    public static bool SeesConfidential(Person? person) => person is { Role: not Role.UnionRepresentative };
}
