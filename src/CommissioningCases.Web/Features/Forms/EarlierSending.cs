using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Forms;

/// <summary>A form that was sent, gone back to and sent again with something else in it: what it recorded the first time.</summary>
/// <param name="Overview">The history; null where the form begins one.</param>
/// <param name="Number">The entry.</param>
/// <param name="WasAccepted">Whether it stands; else the letter refused it.</param>
public sealed record EarlierSending(IHistoryOverview? Overview, int Number, bool WasAccepted);
