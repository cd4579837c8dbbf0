namespace CommissioningCases.Web.Components;

/// <summary>Where a register is to be had as a table for a spreadsheet.</summary>
public sealed record TableLinks(string Workbook, string Csv);
