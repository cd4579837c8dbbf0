namespace CommissioningCases.Web.Features.Contracts;

/// <summary>How a contract stands, as a tag.</summary>
public static class ContractTags
{
    /// <param name="from">Its first day.</param>
    public static Tag Of(ContractState state, DateOnly from) => new(ContractStates.Tell(state, from), state switch
    {
        ContractState.Upcoming => TagColour.Blue,
        ContractState.Running => TagColour.Green,
        ContractState.Expiring => TagColour.Yellow,
        ContractState.RunOut => TagColour.Red,
        _ => TagColour.Grey,
    });
}
