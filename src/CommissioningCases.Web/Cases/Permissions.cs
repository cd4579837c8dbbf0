using CommissioningCases.Application.Accounts;
using CommissioningCases.Domain.Actions;

namespace CommissioningCases.Web.Cases;

/// <summary>Which forms a person is offered. What a person may do is decided below the pages; these only draw no link that leads nowhere.</summary>
public sealed class Permissions(Person? person)
{
    /// <summary>Whether the person walks cases: takes steps and records all that happens.</summary>
    public bool MayWalk => person?.Role == Role.Commissioner;

    /// <summary>Whether the person sees what is commercial of a tender. What is not to be seen was taken out of the case already.</summary>
    public bool SeesBids => person?.Role != Role.UnionRepresentative;

    public bool MayRecord(ActionDefinition action) => person?.Role switch
    {
        Role.Commissioner => true,
        Role.BoardSecretary => action == RecordBoardDecision.Definition,
        _ => false,
    };
}
