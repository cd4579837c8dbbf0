using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Cases;

/// <summary>
/// The conditions of a list of cases that ask what those who oversee cases see. Scope and trust are in each, so that each can begin from an index of its own.
/// </summary>
/// <param name="add">Takes a value of the statement and says how the statement names it.</param>
internal sealed class OversightSql(Scope scope, Func<object, string> add)
{
    /// <summary>The stages in which the letter asks for engagement with staff, each behind the number of its scenario.</summary>
    private static readonly string[] AsksForStaff =
        [.. from scenario in RuleSets.Standard.Current.Scenarios from stage in scenario.Stages where scenario.AsksForStaffIn(stage.Name) select $"{scenario.Number} {stage.Name}"];

    public IEnumerable<string> Of(CaseFilter filter)
    {
        if (filter.Oversight is { } standing)
        {
            yield return standing.State == OversightState.NotYetDue ? NotYetDue(standing.Group) : Stands(standing, filter);
        }

        if (filter.HasOpenDepartures)
        {
            yield return $"s.case_id in (select d.case_id from case_departures d where {scope.ToSql(filter.Pcts, add, "d")} and {CaseDeparture.IsWaiting})";
        }

        if (filter.HasOpenDisputes)
        {
            yield return $"s.case_id in (select e.case_id from case_engagements e where {scope.ToSql(filter.Pcts, add, "e")} and {CaseEngagement.IsDisputed})";
        }

        if (filter.SaysNotEngaged)
        {
            yield return "s.not_engaged_said_on is not null";
        }

        if (filter.IsStaffNotEngaged)
        {
            yield return "s.closed_on is null and not s.staff_engaged";
        }

        if (filter.IsStaffAskedFor)
        {
            yield return $"s.closed_on is null and not s.staff_engaged and s.scenario || ' ' || s.stage = any({add(AsksForStaff)})";
        }
    }

    private string Stands(OversightStanding standing, CaseFilter filter) =>
        $"s.case_id in (select o.case_id from case_oversight o where {scope.ToSql(filter.Pcts, add, "o")} and o.state = {add(ExchangeNames.Of(standing.State))} and o.oversight_group = {add(ExchangeNames.Of(standing.Group))})";

    private string NotYetDue(OversightGroup group)
    {
        int[] scenarios = [.. RuleSets.Standard.Current.Scenarios.Where(scenario => group.IsIn(scenario)).Select(scenario => scenario.Number)];
        return $"""
            s.closed_on is null and s.scenario = any({add(scenarios)})
            and not exists (select from case_oversight o where o.case_id = s.case_id and {scope.ToSql(add, "o")} and o.oversight_group = {add(ExchangeNames.Of(group))})
            """;
    }
}
