using System.Text.Json;

namespace CommissioningCases.Domain.Kernel;

/// <summary>An attempt as it arrives, from a line of a history or from a form: nothing of it has been looked at.</summary>
/// <param name="Do">Name of the action; null when none was given.</param>
/// <param name="Fields">A JSON object with <c>on</c>, perhaps <c>id</c>, and the fields of the action. Others are ignored.</param>
public readonly record struct SubmittedAction(string? Do, JsonElement Fields)
{
    public static DateField OnField { get; } = new("on", "Date");

    internal static IdField IdField { get; } = new("id", "Id") { Presence = Presence.Optional };
}

/// <summary>What a decision needs to know beside the history.</summary>
/// <param name="Today">No day may lie after it.</param>
/// <param name="HasProgramme">Whether the cluster of that code has a programme already; there is one a cluster.</param>
/// <param name="FindClosedCase">The case of that name, if it was closed; null where there is none, or it is open.</param>
public sealed record DecisionContext(KnownBodies Bodies, DateOnly Today, Func<string, bool> HasProgramme, Func<string, ClosedCase?> FindClosedCase)
{
    /// <summary>
    /// Whether everything that is wrong with an invalid attempt is told at once, as a person who fills in a form wants it. A history's lines tell what is wrong with their day or id alone.
    /// </summary>
    public bool TellsEveryFault { get; init; }

    /// <summary>For what was recorded already, and was looked at then: believes what it says of other histories.</summary>
    /// <param name="pct">Code of the Primary Care Trust of the history, of which every case that it continues is.</param>
    public static DecisionContext Believing(KnownBodies bodies, DateOnly today, string? pct) =>
        new(bodies, today, _ => false, _ => new ClosedCase(pct ?? "", DateOnly.MinValue));
}

/// <summary>What another case must know of one that it continues.</summary>
/// <param name="Pct">Code of its Primary Care Trust.</param>
/// <param name="On">The day on which it was closed.</param>
public sealed record ClosedCase(string Pct, DateOnly On);

/// <summary>An attempt that was decided.</summary>
public readonly record struct DecidedAction(Decision Decision, ParsedAction Parsed)
{
    /// <summary>The day on which it says it happened; null when it says none that can be read.</summary>
    public DateOnly? On => Parsed.On;

    /// <summary>The name that it gives its record; null when it gives none.</summary>
    public string? Id => Parsed.Id;
}
