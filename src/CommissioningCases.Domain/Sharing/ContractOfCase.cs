using System.Text.Json;
using CommissioningCases.Domain.Cases;
using CommissioningCases.Domain.Contracts;

namespace CommissioningCases.Domain.Sharing;

/// <summary>
/// The bridge from cases to contracts: how a case ends, the contract's own history tells. An award makes one contract and ends the one before it; a revised contract and
/// another solution vary it; a service that is not continued ends it.
/// </summary>
public static class ContractOfCase
{
    /// <summary>The contract that the step makes which was taken last; null where it makes none.</summary>
    /// <param name="after">The case after the step.</param>
    /// <param name="reference">The case's name.</param>
    /// <param name="contract">The contract from which it started; null where there is none that is known.</param>
    public static SubmittedAction? NewOf(CaseFile after, string reference, ContractFile? contract)
    {
        var taken = after.StepsTaken[^1];
        return ChangeBy(after, taken) == ContractChange.Awarded ? Awarded(after, taken, contract, new CauseInCase(reference, taken.Mark.Number)) : null;
    }

    /// <summary>What becomes by that step of the contract from which the case started; null where it stays as it is, there is none, or its end was said already.</summary>
    /// <param name="newContract">Name of the contract that the step makes; null where it makes none.</param>
    /// <inheritdoc cref="NewOf" path="/param"/>
    public static SubmittedAction? ChangeOf(CaseFile after, string reference, ContractFile? contract, string? newContract)
    {
        var taken = after.StepsTaken[^1];
        var cause = new CauseInCase(reference, taken.Mark.Number);
        return contract is not { End: null } ? null : ChangeBy(after, taken) switch
        {
            ContractChange.Awarded when newContract is not null => Superseded(contract, taken, newContract, cause),
            ContractChange.Revised => Varied(contract, taken, cause, taken.Own.Get(IncrementalImprovement.Terms)!),
            ContractChange.OtherSolution => Adopted(contract, taken, cause),
            ContractChange.Resolved => Varied(contract, taken, cause, ChoiceLabels.Label(taken.Own.Get(RiskOfUnsustainability.Solution)), taken.Own.Get(RiskOfUnsustainability.Partner)),
            ContractChange.Continued when !taken.Own.Get(ExpiryOfContract.Continue) => NotContinued(contract, taken, cause),
            _ => null,
        };
    }

    private static ContractChange? ChangeBy(CaseFile after, StepTaken taken) => after.Scenario.FindStep(taken.Details.Step)?.InContract;

    private static SubmittedAction Awarded(CaseFile after, StepTaken taken, ContractFile? contract, CauseInCase cause) => Submit(RecordContract.Definition, taken.On, cause,
    [
        (RecordContract.PctField, after.Logged.Pct),
        (RecordContract.ProviderField, after.Tenders[^1].AwardedTo!),
        (RecordContract.ServicesField, contract is null ? new[] { after.Service } : contract.Services),
        (RecordContract.TypeField, ExchangeNames.Of(contract?.Type ?? ContractType.StandardNhs)),
        (RecordContract.FromField, DateField.Format(contract is null ? taken.On : LastDay(contract, taken).AddDays(1))),
        (RecordContract.LeadField, contract?.Lead ?? after.Owner),
    ]);

    private static SubmittedAction Superseded(ContractFile contract, StepTaken taken, string by, CauseInCase cause) => Submit(SupersedeContract.Definition, Day(contract, taken), cause,
    [
        (SupersedeContract.ByField, by),
        (EndContract.EndsField, DateField.Format(LastDay(contract, taken))),
    ]);

    private static SubmittedAction NotContinued(ContractFile contract, StepTaken taken, CauseInCase cause) => Submit(EndContract.Definition, Day(contract, taken), cause,
    [
        (EndContract.EndsField, DateField.Format(LastDay(contract, taken))),
        (EndContract.GroundField, ExchangeNames.Of(EndingGround.NotContinued)),
        (EndContract.ReasonField, taken.Proposal?.Details.Rationale is { Length: > 0 } rationale ? rationale : "The service is not commissioned any longer"),
    ]);

    private static SubmittedAction Adopted(ContractFile contract, StepTaken taken, CauseInCase cause)
    {
        var solution = ChoiceLabels.Label(taken.Own.Get(OtherSolutions.Solution));
        var description = taken.Own.Get(OtherSolutions.Description);
        return Varied(contract, taken, cause, description is null ? solution : $"{solution}: {description}", taken.Own.Get(OtherSolutions.Partner));
    }

    private static SubmittedAction Varied(ContractFile contract, StepTaken taken, CauseInCase cause, string summary, string? provider = null) => Submit(VaryContract.Definition, Day(contract, taken), cause,
    [
        (VaryContract.SummaryField, summary.Length > Field.LongestText ? summary[..Field.LongestText] : summary),
        (VaryContract.ProviderField, provider == contract.Provider ? null : provider),
    ]);

    /// <summary>The day of the step, unless the contract was put on the register after it.</summary>
    private static DateOnly Day(ContractFile contract, StepTaken taken) => taken.On > contract.Began ? taken.On : contract.Began;

    /// <summary>The day until which a contract is kept that something else takes the place of: its own last day, and none before the step.</summary>
    private static DateOnly LastDay(ContractFile contract, StepTaken taken)
    {
        var day = contract.From > taken.On ? contract.From : taken.On;
        return contract.Until > day ? contract.Until.Value : day;
    }

    private static SubmittedAction Submit(ActionDefinition action, DateOnly on, CauseInCase cause, IEnumerable<(Field Field, object? Value)> fields)
    {
        var given = fields.Where(one => one.Value is not null).ToDictionary(one => one.Field.Name, one => one.Value);
        given[SubmittedAction.OnField.Name] = DateField.Format(on);
        given[CauseInCase.CaseField.Name] = cause.Case;
        given[CauseInCase.EntryField.Name] = cause.Entry;
        return new SubmittedAction(action.Name, JsonSerializer.SerializeToElement(given));
    }
}
