namespace CommissioningCases.Web.Features.Contracts;

/// <summary>How a contract stands, as a tag.</summary>
public static class ContractTags
{
    public static Tag Of(ContractState state) => new(ChoiceLabels.Label(state), state switch
    {
        ContractState.Running => TagColour.Green,
        ContractState.Expiring => TagColour.Yellow,
        ContractState.RunOut => TagColour.Red,
        _ => TagColour.Grey,
    });
}
