using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Cases;

namespace CommissioningCases.Web.Recording;

/// <summary>Says why a fact cannot be recorded on a case at present.</summary>
public static class Hindrances
{
    /// <summary>Null when it can.</summary>
    public static string? Of(CaseFile file, CaseActionDefinition action)
    {
        if (CaseActions.IsOfThisService(action) || file.Scenario.FindFact(action.Name) is not { } rule || rule.IsOfferedTo(file))
        {
            return null;
        }

        return file switch
        {
            { IsClosed: true } => "The case is closed. Only notes and its owner can still be recorded.",
            _ when !rule.IsPossibleIn(file.Current.Stage) => $"This cannot be recorded while the case is in the stage “{file.Current.Stage.Title}”.",
            _ => "The case has nothing at present that this could be recorded about.",
        };
    }
}
