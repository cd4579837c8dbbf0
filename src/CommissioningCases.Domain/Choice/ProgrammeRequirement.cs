namespace CommissioningCases.Domain.Choice;

/// <summary>One condition of the letter of 2011 for an action of a programme: it decides, explains a refusal and draws what is missing.</summary>
/// <param name="Clause">The clause under which the action is refused while it is unmet.</param>
/// <param name="Statement">The condition in plain words.</param>
/// <param name="Test">Whether it holds for the programme on the action's day.</param>
public sealed record ProgrammeRequirement(Clause Clause, string Statement, Func<ProgrammeOutlook, Finding> Test);

/// <summary>One thing that the letter of 2011 asks of what an action itself says, on its own form.</summary>
/// <param name="Clause">The clause under which the action is refused while it does not say so.</param>
/// <param name="Statement">What it has to say, in plain words.</param>
/// <param name="IsGiven">Whether it does.</param>
public sealed record ProgrammeAnswer(Clause Clause, string Statement, Func<ProgrammeAction, bool> IsGiven);

/// <summary>A programme as it is seen by somebody who is about to act on it.</summary>
/// <param name="On">The day of the action.</param>
/// <param name="Service">The selected service that the action is about; null where it is about none.</param>
public sealed record ProgrammeOutlook(ProgrammeFile File, DateOnly On, SelectedService? Service = null);
