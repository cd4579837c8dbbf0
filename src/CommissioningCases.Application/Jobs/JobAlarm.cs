namespace CommissioningCases.Application.Jobs;

/// <summary>
/// Says when this server is to look whether something waits to be done or told: for a few seconds after it has added something, which is committed by then, and now
/// and again for what other servers have left. So a server that nobody uses asks its database next to nothing.
/// </summary>
internal sealed class JobAlarm(TimeProvider clock)
{
    private static readonly TimeSpan LooksAfterRinging = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LooksAnyway = TimeSpan.FromSeconds(30);

    private long _rungUntil;

    /// <summary>Something was added, or is about to be.</summary>
    public void Ring() => Interlocked.Exchange(ref _rungUntil, (clock.GetUtcNow() + LooksAfterRinging).UtcTicks);

    /// <summary>A look that one kind of job takes when it is due.</summary>
    public Watch NewWatch() => new(this);

    /// <summary>Remembers when its job last looked.</summary>
    internal sealed class Watch(JobAlarm alarm)
    {
        private DateTimeOffset _next = DateTimeOffset.MinValue;

        /// <summary>Whether the job is to look now.</summary>
        public bool IsTimeToLook()
        {
            var now = alarm.Now;
            if (now < _next && now.UtcTicks > Interlocked.Read(ref alarm._rungUntil))
            {
                return false;
            }

            _next = now + LooksAnyway;
            return true;
        }
    }

    private DateTimeOffset Now => clock.GetUtcNow();
}
