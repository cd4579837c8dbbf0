namespace CommissioningCases.Domain.Cases;

/// <summary>Where one answer on a step's form leads.</summary>
/// <param name="Label">The answer, such as "No tender".</param>
/// <param name="When">Whether the step's own fields give that answer.</param>
public sealed record Branch(string Label, Stage To, Func<FieldValues, bool> When);

/// <summary>A step of a scenario: it moves a case to another stage once its requirements hold.</summary>
/// <param name="Name">Its name in the exchange format, such as <c>consider-alternatives</c>.</param>
/// <param name="Title">What people call it, such as "Consider alternatives".</param>
public sealed record Step(string Name, string Title)
{
    /// <summary>The stages from which it can be taken.</summary>
    public required IReadOnlyList<Stage> From { get; init; }

    /// <summary>Where it leads; null when the case stays in its stage, or when the answer on the form decides (<see cref="Branches"/>).</summary>
    public Stage? To { get; init; }

    /// <summary>Where it leads by what is answered on its form; empty when it always leads to the same stage.</summary>
    public IReadOnlyList<Branch> Branches { get; init; } = [];

    /// <summary>Whether it is always a key step: proposed by the commissioner, decided on by the PCT Board, and only then taken.</summary>
    public bool IsKey { get; init; }

    /// <summary>When it becomes a key step, where it is not always one; null where it never does.</summary>
    public KeyCondition? BecomesKey { get; init; }

    /// <summary>Whether as a key step it needs its proposal and the Board alone, and no oversight mechanism can keep the case from it.</summary>
    public bool NeedsBoardAlone { get; init; }

    /// <summary>Mechanisms that need not be heard before it closes the case.</summary>
    public IReadOnlyList<Mechanism> NeedNotHear { get; init; } = [];

    /// <summary>The fields that this step alone has: asked where it is proposed, or taken without proposal.</summary>
    public IReadOnlyList<Field> OwnFields { get; init; } = [];

    /// <summary>Whether it rests on applications, which a case may share: then the service puts them into the attempt (<see cref="SharedApplications"/>).</summary>
    public bool RestsOnApplications { get; init; }

    /// <summary>Whether it ends the open tender, whose content is commercial: of such a step union representatives see no more than that it was taken, and who won.</summary>
    public bool EndsTender { get; init; }

    /// <summary>Every condition of the letter for this step, also those that it has only once it has become a key step.</summary>
    public IReadOnlyList<Requirement<CaseFile>> Requirements { get; init; } = [];

    /// <summary>Those among <see cref="Requirements"/> that hold of it only as a key step.</summary>
    public IReadOnlyList<Requirement<CaseFile>> OfKeyStep { get; internal init; } = [];

    /// <summary>The clause that refuses it, alone, when it is tried in an earlier stage; null when that is invalid.</summary>
    public (IReadOnlyList<Stage> Stages, Clause Clause, string Statement)? TooEarly { get; init; }

    /// <summary>What it brings about in contracts; null where nothing.</summary>
    public ContractChange? InContract { get; init; }

    /// <summary>Those of its own fields that only some answers to another of them ask for. They stand behind it.</summary>
    public IReadOnlyList<ConditionalField> Conditional { get; init; } = [];

    /// <summary>Whether it ends the case as if nothing had been: pages invite to no such step before others.</summary>
    public bool EndsWithoutChange { get; init; }

    /// <summary>What becomes of a case that it closes; null where it closes none, and of an award, where the winner tells (<see cref="CaseFile.EndingOf"/>).</summary>
    public CaseEnding? Ending { get; init; }

    /// <summary>Finds own fields at fault that only the case can show, such as an unknown partner.</summary>
    internal Action<CaseFile, FieldValues, RuleContext> CheckFields { get; init; } = (_, _, _) => { };

    /// <summary>What the step, with its own fields, changes beside the stage.</summary>
    internal Func<CaseFile, FieldValues, EntryMark, CaseFile> Effect { get; init; } = (file, _, _) => file;

    /// <summary>The stages that it can lead to.</summary>
    public IEnumerable<Stage> Destinations => To is null ? Branches.Select(branch => branch.To) : [To];

    /// <summary>Whether the case stays in its stage where none of its branches is taken.</summary>
    public bool CanStay { get; init; }

    /// <summary>Whether it closes the case, or can.</summary>
    public bool CanClose => Destinations.Contains(Stage.Closed);

    /// <summary>Whether it is ever a key step.</summary>
    public bool CanBeKey => IsKey || BecomesKey is not null;

    /// <summary>Whether the case must have its proposal decided on by the Board before it takes this step.</summary>
    public bool IsKeyFor(CaseFile file) => IsKey || BecomesKey?.Holds(file) == true;

    /// <summary>Whether the case could propose it now, whatever is still missing.</summary>
    public bool CanBeProposedBy(CaseFile file) => From.Contains(file.Current.Stage) && (!EndsTender || file.OpenTender is not null) && IsKeyFor(file);

    /// <summary>Whether the case itself, apart from the step's requirements, allows the step.</summary>
    public bool IsTimely(CaseFile file) => From.Contains(file.Current.Stage) && (!EndsTender || file.OpenTender is not null);

    /// <summary>The conditions of the letter for this step on that case.</summary>
    public IReadOnlyList<Requirement<CaseFile>> RequirementsFor(CaseFile file) => OfKeyStep.Count == 0 || IsKeyFor(file) ? Requirements : [.. Requirements.Except(OfKeyStep)];

    /// <summary>The stage that the step leads to with those own fields; null when the case stays where it is.</summary>
    public Stage? Destination(FieldValues own) => Branches.FirstOrDefault(branch => branch.When(own))?.To ?? To;

    /// <summary>Reads the fields that are its own, and what the service itself puts there.</summary>
    internal void ReadOwn(FieldReader fields, CaseFile file)
    {
        foreach (var field in OwnFields)
        {
            var condition = Conditional.FirstOrDefault(one => one.Field == field);
            if (condition?.IsAsked(fields.Values) != false)
            {
                fields.ReadInto(field, condition is { IsNeeded: true });
            }
        }

        if (RestsOnApplications && file.SharesApplications)
        {
            SharedApplications.Field.ReadInto(fields);
        }
    }

    public override string ToString() => Name;
}

/// <summary>When a step becomes a key step.</summary>
/// <param name="Statement">The condition as the end of a sentence, such as "once a bid is scored".</param>
/// <param name="Interpretation">How this service reads the letter on it.</param>
public sealed record KeyCondition(string Statement, Func<CaseFile, bool> Holds, string Interpretation);
