namespace CommissioningCases.Domain.Kernel;

/// <summary>What a rule knows beside the file, and where it says what is wrong with one attempt: fields at fault, and clauses unmet.</summary>
public sealed class RuleContext(DateOnly on, DecisionContext decision)
{
    private List<FieldError>? _errors;
    private List<Unmet>? _unmet;

    /// <summary>The day on which the attempt says it happened.</summary>
    public DateOnly On { get; } = on;

    public KnownBodies Bodies => decision.Bodies;

    /// <summary>Finds the day of the attempt at fault where it lies before another.</summary>
    /// <param name="day">Null where there is none.</param>
    /// <param name="what">What happened then, such as "when the chance was offered".</param>
    public void InvalidBefore(DateOnly? day, string what)
    {
        if (On < day)
        {
            Invalid("on", $"The date cannot be before {EnglishFormat.Day(day.Value)}, {what}");
        }
    }

    /// <inheritdoc cref="DecisionContext.TellsEveryFault"/>
    internal bool TellsEveryFault => decision.TellsEveryFault;

    /// <inheritdoc cref="DecisionContext.FindClosedCase"/>
    public ClosedCase? FindClosedCase(string name) => decision.FindClosedCase(name);

    /// <inheritdoc cref="DecisionContext.HasProgramme"/>
    public bool HasProgramme(string cluster) => decision.HasProgramme(cluster);

    /// <summary>The clauses under which a fact says that it can be refused; null where nothing has to say.</summary>
    internal IReadOnlyList<Clause>? Declared { get; set; }

    /// <summary>What could not be read of the attempt, or is missing though it must be there.</summary>
    internal IReadOnlyList<FieldError> Unread { get; set; } = [];

    /// <summary>Whether all of these could be read, so that what depends on them can be looked at.</summary>
    public bool HasRead(params ReadOnlySpan<Field> fields)
    {
        foreach (var error in Unread)
        {
            foreach (var field in fields)
            {
                if (field.Name == error.Field)
                {
                    return false;
                }
            }
        }

        return true;
    }

    public bool IsInvalid => _errors is not null || Unread.Count > 0;

    /// <summary>Finds a field at fault, unless it could not even be read, which was said already.</summary>
    public void Invalid(bool when, Field field, string message) => Invalid(when && HasRead(field), field.Name, message);

    /// <summary>Finds at fault what is no field of the action itself: <c>on</c>, <c>stage</c>, <c>case</c>, <c>do</c> or <c>id</c>.</summary>
    public void Invalid(bool when, string field, string message)
    {
        if (when)
        {
            Invalid(field, message);
        }
    }

    /// <summary>Finds a field at fault. For messages that cost something to put together: only say them when they are true.</summary>
    public void Invalid(string field, string message) => (_errors ??= []).Add(new FieldError(field, message));

    /// <summary>Finds a clause unmet.</summary>
    public void Refuse(bool when, Clause clause, string why, string? interpretation = null)
    {
        if (Declared?.Contains(clause) == false)
        {
            throw new InvalidOperationException($"A fact is refused under {clause} without saying that it can be.");
        }

        if (when)
        {
            Refuse(new Unmet(clause, why) { Interpretation = interpretation });
        }
    }

    /// <summary>Finds unmet every requirement that does not hold.</summary>
    /// <param name="file">With what is dated after the attempt's day, too.</param>
    internal void Refuse<TFile>(IReadOnlyList<Requirement<TFile>> requirements, TFile file, HistoryAction<TFile> action)
        where TFile : HistoryFile
    {
        var outlook = new Outlook<TFile>(file, On, action, Bodies);
        foreach (var requirement in requirements)
        {
            if (requirement.Test(outlook) is { IsMet: false } finding)
            {
                Refuse(new Unmet(requirement.Clause, requirement.Statement)
                {
                    Progress = LaterFact.DayOf(requirement, file, outlook) is { } day ? LaterFact.Tell(finding.Progress, day) : finding.Progress,
                    MetBy = finding.MetBy,
                    Interpretation = requirement.Interpretation,
                });
            }
        }
    }

    /// <summary>What the attempt comes to: invalid before refused, refused with every clause, or null when nothing stands against it.</summary>
    internal Decision? Objection(FieldValues values)
    {
        if (IsInvalid)
        {
            return new Decision.Invalid([.. Unread, .. _errors ?? []]);
        }

        return _unmet is null ? null : new Decision.Refused(_unmet, values);
    }

    private void Refuse(Unmet unmet) => (_unmet ??= []).Add(unmet);
}
