-- The day on which the commissioner said that what a breach requires was done. The views are filled anew once they are defined anew.
alter table case_departures add column reported_on date;
