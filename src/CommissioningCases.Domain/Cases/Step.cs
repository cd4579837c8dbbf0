namespace CommissioningCases.Domain.Cases;

/// <summary>Where one answer on a step's form leads.</summary>
/// <param name="Label">The answer, such as "No tender".</param>
/// <param name="When">Whether the step as tried gives that answer.</param>
public sealed record Branch(string Label, Stage To, Func<TakeStep, bool> When);

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

    /// <summary>Whether it also needs the PCT Board, the statements of PP.6, and no oversight mechanism against it.</summary>
    public bool IsKey { get; init; }

    /// <summary>The fields that this step alone has.</summary>
    public IReadOnlyList<Field> OwnFields { get; init; } = [];

    /// <summary>Whether it rests on applications, which a case may share: then the service puts them into the attempt (<see cref="SharedApplications"/>).</summary>
    public bool RestsOnApplications { get; init; }

    /// <summary>Whether it ends the open tender, whose content is commercial: of such a step union representatives see no more than that it was taken, and who won.</summary>
    public bool EndsTender { get; init; }

    /// <summary>Every condition of the letter for this step.</summary>
    public IReadOnlyList<Requirement<CaseFile>> Requirements { get; init; } = [];

    /// <summary>The clause that refuses it, alone, when it is tried in an earlier stage; null when that is invalid.</summary>
    public (IReadOnlyList<Stage> Stages, Clause Clause, string Statement)? TooEarly { get; init; }

    /// <summary>Finds fields at fault that only the case can show, such as an unknown partner.</summary>
    internal Action<CaseFile, TakeStep, RuleContext> CheckFields { get; init; } = (_, _, _) => { };

    /// <summary>What the step changes beside the stage.</summary>
    internal Func<CaseFile, TakeStep, EntryMark, CaseFile> Effect { get; init; } = (file, _, _) => file;

    /// <summary>The stages that it can lead to.</summary>
    public IEnumerable<Stage> Destinations => Branches.Count > 0 ? Branches.Select(branch => branch.To) : To is null ? [] : [To];

    /// <summary>Whether the case itself, apart from its requirements, allows the step: a tender that is open, for one.</summary>
    public Func<CaseFile, bool> IsTimely { get; init; } = _ => true;

    /// <summary>The fields that are read of an attempt to take it, beside those of every step: its own, and what the service itself puts there.</summary>
    internal IEnumerable<Field> FieldsOn(CaseFile file) => RestsOnApplications && file.SharesApplications ? OwnFields.Append(SharedApplications.Field) : OwnFields;

    /// <summary>The stage that the step, as it was taken, leads to; null when the case stays where it is.</summary>
    public Stage? Destination(TakeStep taken) => Branches.FirstOrDefault(branch => branch.When(taken))?.To ?? To;

    public override string ToString() => Name;
}
