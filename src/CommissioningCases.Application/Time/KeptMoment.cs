namespace CommissioningCases.Application.Time;

/// <summary>Moments as the database keeps them.</summary>
internal static class KeptMoment
{
    extension(DateTimeOffset moment)
    {
        /// <summary>The moment without what is shorter than a microsecond: what is hashed before it is written has to be what is read.</summary>
        public DateTimeOffset ToMicrosecond() => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
