using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Choice;

/// <summary>Which of a service's applications to qualify are looked for; what is null narrows nothing.</summary>
public sealed record ApplicationFilter
{
    public ApplicationState? State { get; init; }

    /// <summary>The offer under which it came in, from 1.</summary>
    public int? Round { get; init; }

    /// <summary>User name of one of the two who assess it.</summary>
    public string? Assessor { get; init; }

    /// <summary>Whether only those count that wait for the assessment of whoever looks.</summary>
    public bool IsWaitingForMe { get; init; }

    /// <summary>A provider's code or a part of its name.</summary>
    public string? Provider { get; init; }

    /// <summary>Whether every box of the page is ticked, for those without script. It narrows nothing.</summary>
    public bool IsTicked { get; init; }

    /// <summary>The applications that fit, in their order.</summary>
    internal IEnumerable<QualificationApplication> Of(IEnumerable<QualificationApplication> applications, Person person, KnownBodies bodies)
    {
        var providers = ProviderSearch.Codes(Provider, bodies)?.ToHashSet(StringComparer.Ordinal);
        return applications.Where(one => (State is null || one.State == State)
            && (Round is null || one.Round == Round)
            && (Assessor is null || one.Assessors.Contains(Assessor, StringComparer.Ordinal))
            && (!IsWaitingForMe || one.WaitsFor(person.UserName))
            && (providers is null || providers.Contains(one.Provider)));
    }
}
